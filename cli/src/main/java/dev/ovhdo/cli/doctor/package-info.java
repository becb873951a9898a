/** {@code doctor}: checks of this machine, the network, the credentials and the account. */
@NullMarked
package dev.ovhdo.cli.doctor;

import org.jspecify.annotations.NullMarked;
