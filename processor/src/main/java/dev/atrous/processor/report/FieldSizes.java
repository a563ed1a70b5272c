package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.shape.Footprint;
import dev.atrous.processor.shape.MapShape;
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
    List<MapShape> inputs = node.inputShapes();
    List<ReceptiveFields.Read> down = new ArrayList<>();
    List<ReceptiveFields.Read> across = new ArrayList<>();
    for (int index : FlatNetwork.operation(node).read(inputs)) {
      Footprint footprint = FlatNetwork.operation(node).footprint(inputs, index).orElseThrow();
      int read = numbers.get(FlatNetwork.source(node.inputs().get(index)));
      down.add(new ReceptiveFields.Read(read, footprint.vertical()));
      across.add(new ReceptiveFields.Read(read, footprint.horizontal()));
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
