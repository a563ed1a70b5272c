/**
 * What generated classes are built of; not for users. In: the maps of a network as arrays and
 * positions, and the compute loops. Out: steps, each of which computes bands of rows of one map; a
 * workspace runs them.
 */
package dev.atrous.runtime.steps;
