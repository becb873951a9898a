package dev.ovhdo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets a field of a test class with {@link OvhSandbox} before each test: an {@code Ovh}, a {@code
 * Sandbox}, a {@code Configuration}, a {@code URI} or a {@code Journal}. The field is neither
 * static nor final.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface FromSandbox {}
