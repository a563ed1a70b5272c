package dev.atrous.examples.benchmark.graph;

import java.util.List;

/**
 * A layer or a network for other libraries.
 *
 * @param input the image that it reads
 * @param nodes its operations, each behind those it reads
 * @param outputs what it gives
 */
public record PeerGraph(Value input, List<Node> nodes, List<Value> outputs) {}
