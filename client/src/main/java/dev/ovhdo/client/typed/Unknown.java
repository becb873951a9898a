package dev.ovhdo.client.typed;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the last component of a record that is read: a {@code Map<String, JsonNode>} for the
 * properties that this version does not know. The component has a name of its own in JSON, so that
 * a property which OVHcloud calls {@code unknown} goes into the map like any other.
 */
@JacksonAnnotationsInside
@JsonAnyGetter
@JsonAnySetter
@JsonProperty("(unknown)")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Unknown {}
