/**
 * The text. In: a plan. Out: the source of the generated class, or of its stub where there was an
 * error. One writer a kind of step; the only package that knows JavaPoet.
 */
package dev.atrous.processor.write;
