/** The routes about text messages. */
@NullMarked
package dev.ovhdo.sandbox.sms;

import org.jspecify.annotations.NullMarked;
