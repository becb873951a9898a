/** Values in the records of the generated routes: open enums and explicit nulls. */
@NullMarked
package dev.ovhdo.client.value;

import org.jspecify.annotations.NullMarked;
