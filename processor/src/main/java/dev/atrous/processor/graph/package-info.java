/**
 * Who reads whom. In: a declaration. Out: a {@link dev.atrous.processor.graph.NetworkGraph}: names
 * resolved to nodes, blocks and repeats expanded into scopes of their own, weights named, layers
 * that no output needs left out.
 */
package dev.atrous.processor.graph;
