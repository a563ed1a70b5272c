/**
 * Tools for tests of the processor: source text goes in; diagnostics, generated sources, class
 * files and runnable networks come out. Also readers of the files that tests compare with.
 */
package dev.atrous.processor.testing;
