/** The routes of SMS services. */
@NullMarked
package dev.ovhdo.sandbox.sms;

import org.jspecify.annotations.NullMarked;
