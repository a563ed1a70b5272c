package dev.atrous.dsl;

/**
 * Which channels of one pixel stand for which pixels of a block, in {@link DepthToSpace} and {@link
 * SpaceToDepth}: the order of depth, row and column, the slowest first, as ONNX abbreviates it.
 */
public enum BlockOrder {
  /** All pixels of a block's first channel, then all of its second: PyTorch's order. */
  CRD,

  /** All channels of a block's first pixel, then all of its second: TensorFlow's order. */
  DCR
}
