/** What a consumer key or an identity must be allowed, and nothing beyond, to call routes. */
@NullMarked
package dev.ovhdo.catalog.rights;

import org.jspecify.annotations.NullMarked;
