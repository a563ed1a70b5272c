package dev.atrous.processor.report;

import dev.atrous.processor.shape.Feature;

/** A layer in the table: what it computes, what comes out, and what it costs. */
public record LayerRow(
    String name, String operation, Feature output, long parameters, long multiplyAdds) {

  public long receptiveHeight() {
    return output.vertical().field();
  }

  public long receptiveWidth() {
    return output.horizontal().field();
  }
}
