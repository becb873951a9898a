/** The program ovh-do: its commands, one file each, and what they share. */
@NullMarked
package dev.ovhdo.cli;

import org.jspecify.annotations.NullMarked;
