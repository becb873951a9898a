/** Which cases of which commands the tests show. */
package dev.ovhdo.cli.cases;
