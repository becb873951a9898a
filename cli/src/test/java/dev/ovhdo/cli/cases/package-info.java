/** Declares and checks the cases of commands that the tests cover. */
package dev.ovhdo.cli.cases;
