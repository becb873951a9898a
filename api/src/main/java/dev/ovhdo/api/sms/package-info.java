/** Text messages: the service {@code ovh.sms()}, its values and exceptions. */
@NullMarked
package dev.ovhdo.api.sms;

import org.jspecify.annotations.NullMarked;
