/** The commands about the account's SSH keys, and how a person names a public key. */
@NullMarked
package dev.ovhdo.cli.key;

import org.jspecify.annotations.NullMarked;
