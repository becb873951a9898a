/** The commands about text messages. */
@NullMarked
package dev.ovhdo.cli.sms;

import org.jspecify.annotations.NullMarked;
