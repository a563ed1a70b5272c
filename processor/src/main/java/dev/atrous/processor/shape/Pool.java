package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @MaxPool} and {@code @AvgPool}: sizes as a convolution's; with {@code ceil}, the last
 * window may hang over the end.
 */
public record Pool(boolean maximum, Window window, boolean ceil, boolean countPadding)
    implements Operation, Dilatable {

  @Override
  public String label() {
    return (maximum ? "max pool " : "average pool ") + window.label();
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    MapShape input = inputs.get(0);
    return window.over(
        input,
        input.channels(),
        window.vertical(input.height(), ceil),
        window.horizontal(input.width(), ceil));
  }

  @Override
  public Pool with(Window changed) {
    return new Pool(maximum, changed, ceil, countPadding);
  }
}
