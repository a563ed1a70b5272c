package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.shape.ReceptiveFields;
import dev.atrous.runtime.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The receptive field of each of a network's operations. */
final class FieldSizes {

  private final Map<CheckedNode, Integer> numbers = new HashMap<>();
  private final ReceptiveFields vertical = new ReceptiveFields();
  private final ReceptiveFields horizontal = new ReceptiveFields();

  FieldSizes(FlatNetwork network) {
    network.order().forEach(this::add);
  }

  private void add(CheckedNode node) {
    List<ReceptiveFields.Read> down = new ArrayList<>();
    List<ReceptiveFields.Read> across = new ArrayList<>();
    for (CheckedNode.Read read : node.reads()) {
      int map = numbers.get(FlatNetwork.source(read.map()));
      down.add(new ReceptiveFields.Read(map, read.footprint().vertical()));
      across.add(new ReceptiveFields.Read(map, read.footprint().horizontal()));
    }
    vertical.map(node.output().height(), down);
    numbers.put(node, horizontal.map(node.output().width(), across));
  }

  /**
   * Rows and columns of an input on which a position of an operation's map depends, at the most.
   */
  Extent of(CheckedNode operation) {
    int number = numbers.get(operation);
    return new Extent(vertical.size(number), horizontal.size(number));
  }
}
