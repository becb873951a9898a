/** The minimal rights of a consumer key or an IAM identity for calling routes. */
@NullMarked
package dev.ovhdo.catalog.rights;

import org.jspecify.annotations.NullMarked;
