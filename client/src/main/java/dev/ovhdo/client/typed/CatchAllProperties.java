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
 * Marks the last component of a response record: a {@code Map<String, JsonNode>} for the properties
 * that this version does not know. The JSON name of the component cannot collide with a property,
 * so that a property of the API called {@code unknown} is put into the map like any other.
 */
@JacksonAnnotationsInside
@JsonAnyGetter
@JsonAnySetter
@JsonProperty("(unknown)")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface CatchAllProperties {}
