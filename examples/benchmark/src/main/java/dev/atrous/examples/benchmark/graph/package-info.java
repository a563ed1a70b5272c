/**
 * Layers and networks as other libraries need them: a list of operations over named maps, with the
 * same weights. Written by hand beside the declarations, so that a mistake in either shows.
 */
package dev.atrous.examples.benchmark.graph;
