/** The sources of a sandbox's account: the demonstration account, or a YAML file of the user. */
@NullMarked
package dev.ovhdo.sandbox.account;

import org.jspecify.annotations.NullMarked;
