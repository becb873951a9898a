/**
 * Values about text messages: what is sent, how long it is, and what came of it. What is done with
 * them is in {@link dev.ovhdo.api.SmsService}.
 */
@NullMarked
package dev.ovhdo.api.sms;

import org.jspecify.annotations.NullMarked;
