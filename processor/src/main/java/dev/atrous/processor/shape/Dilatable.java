package dev.atrous.processor.shape;

/** An operation with a window, whose stride {@code outputStride} can turn into rate. */
public interface Dilatable {

  Window window();

  /** The same operation with another window. */
  Operation with(Window window);
}
