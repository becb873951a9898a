/**
 * Orders: carts with their items, the checkout, and the orders with the services that they deliver.
 */
@NullMarked
package dev.ovhdo.sandbox.order;

import org.jspecify.annotations.NullMarked;
