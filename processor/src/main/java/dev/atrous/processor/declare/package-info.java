/**
 * The user's words. In: elements and annotation mirrors of the compiler. Out: a {@link
 * dev.atrous.processor.declare.NetworkDeclaration}, which holds what was written, each value with
 * its place in the source, and no type of the compiler that a later stage would look into.
 */
package dev.atrous.processor.declare;
