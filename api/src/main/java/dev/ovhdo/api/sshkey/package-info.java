/** Public SSH keys of the account: the service {@code ovh.sshKeys()}, its values and exceptions. */
@NullMarked
package dev.ovhdo.api.sshkey;

import org.jspecify.annotations.NullMarked;
