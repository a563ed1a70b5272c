/**
 * What the commands of the examples share: their manners, showing on a terminal how far they are,
 * writing files all or none, and their version.
 */
package dev.atrous.examples.terminal;
