package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the heads of detectors: maps whose pixels, or the anchors of each pixel, are joined to
 * one list.
 */
final class Lists {

  private Lists() {}

  /** What a node makes that joins maps along the axis of their pixels, if that is what it does. */
  static Optional<View> joined(Reading reading, int axis) {
    List<View> views = reading.views();
    // A map of one channel, or of one pixel, is in both orders.
    boolean planar = views.stream().allMatch(view -> isPlanar(view, axis));
    boolean interleaved = !planar && views.stream().allMatch(view -> isInterleaved(view, axis));
    View first = views.get(0);
    int channels =
        planar ? first.extents().channels() : product(first, axis + 1, first.shape().length);
    boolean equal =
        planar
            ? views.stream().allMatch(view -> view.extents().channels() == channels)
            : views.stream()
                .allMatch(view -> product(view, axis + 1, view.shape().length) == channels);
    if (!planar && !interleaved || !equal) {
      return Optional.empty();
    }
    int count = views.stream().mapToInt(view -> view.extents().size() / channels).sum();
    Part part = new Part(BuiltIn.PREDICTIONS).with("channels", Integer.toString(channels));
    List<View> maps = views.stream().map(view -> View.map(view.layer())).toList();
    View list = reading.network().map(part, maps, new Extents(channels, count, 1));
    return Optional.of(new View(list.layer(), interleaved, reading.outputShape()));
  }

  /** Whether all channels come before the axis, which begins the pixels. */
  private static boolean isPlanar(View view, int axis) {
    return view.isPlanar()
        && product(view, 0, axis) == view.extents().channels()
        && product(view, axis, view.shape().length) * view.extents().channels()
            == view.extents().size();
  }

  /** Whether the axis begins the pixels, and what is behind it is a part of the channels. */
  private static boolean isInterleaved(View view, int axis) {
    Extents extents = view.extents();
    boolean lastly = view.interleaved() || extents.channels() == 1 || extents.isPixel();
    return lastly
        && product(view, 0, axis) == 1
        && extents.channels() % product(view, axis + 1, view.shape().length) == 0;
  }

  private static int product(View view, int from, int to) {
    int product = 1;
    for (int axis = from; axis < to; axis++) {
      product *= view.shape()[axis];
    }
    return product;
  }
}
