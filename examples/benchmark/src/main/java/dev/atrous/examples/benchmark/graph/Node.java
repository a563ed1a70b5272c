package dev.atrous.examples.benchmark.graph;

import java.util.List;

/** One operation of a graph with what it reads and gives. */
public record Node(Operation operation, List<Value> inputs, Value output) {

  /** The first, or only, input. */
  public Value input() {
    return inputs.get(0);
  }
}
