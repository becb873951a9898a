/** The stateful routes of IAM: the resources of the account and their tags. */
@NullMarked
package dev.ovhdo.sandbox.iam;

import org.jspecify.annotations.NullMarked;
