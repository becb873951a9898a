/** The commands about the account's SSH keys, and the reader of public keys. */
@NullMarked
package dev.ovhdo.cli.key;

import org.jspecify.annotations.NullMarked;
