package dev.atrous.processor.shape;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An operation with its numbers. It answers every question about itself: what it makes of the maps
 * that it reads, what it costs, where it looks, how it is drawn and what its step takes along. What
 * has to be known elsewhere for each operation, such as the step that computes it, is a {@link
 * Visitor}. A new operation that is forgotten anywhere does not compile.
 */
public interface Operation {

  /** Something to be known about every operation. */
  interface Visitor<R> {

    R visit(Activation activation);

    R visit(AdaptivePool pool);

    R visit(ArgMax argMax);

    R visit(BatchNorm norm);

    R visit(ChannelReduction reduction);

    R visit(Concat concat);

    R visit(Convolution convolution);

    R visit(Crop crop);

    R visit(DepthToSpace depthToSpace);

    R visit(Dropout dropout);

    R visit(GlobalPool pool);

    R visit(GroupNorm norm);

    R visit(Input input);

    R visit(Join join);

    R visit(LayerNorm norm);

    R visit(Linear linear);

    R visit(LocalResponseNorm norm);

    R visit(Normalize normalize);

    R visit(PRelu prelu);

    R visit(Pad pad);

    R visit(Pool pool);

    R visit(Predictions predictions);

    R visit(Resize resize);

    R visit(Scale scale);

    R visit(Shuffle shuffle);

    R visit(Slice slice);

    R visit(Softmax softmax);

    R visit(SpaceToDepth spaceToDepth);

    R visit(TransposedConv convolution);
  }

  <R> R accept(Visitor<R> visitor);

  /** The operation in a few words, as the table of layers shows it: {@code conv 3×3 rate 2}. */
  String label();

  /** How it is drawn. */
  OperationKind drawnAs();

  /** How many maps it reads at the least. */
  int minInputs();

  /** How many maps it reads at the most. */
  int maxInputs();

  /** What may be read of a second map. */
  SecondInput secondInput();

  /**
   * The size of the map that comes out, exact however large it is; below 1 where nothing fits. The
   * rules of {@code check} make sure that a map can have it.
   */
  OutputSize size(List<MapShape> inputs);

  /**
   * Which positions of one of its inputs a position of its output reads.
   *
   * @param index which of the inputs
   * @return empty if none of its values is read: an operation may look at a map's size only, or
   *     leave it out
   */
  Optional<Footprint> footprint(List<MapShape> inputs, int index);

  /** The distance between neighbouring taps; 1 for an operation without. */
  Size rate();

  /** What it has in a weights file, in the order in which it is asked for. */
  List<WeightTensor> tensors(List<MapShape> inputs);

  /** Multiplications of inputs by weights, each with its addition; padding counts as input. */
  long multiplyAdds(List<MapShape> inputs);

  /** Whether the operation has tensors in a weights file, whatever it reads. */
  boolean hasWeights();

  /** Which of the operations behind it the step that computes it can take along. */
  Absorbs absorbs();

  /** Whether its result is its first input as it is, so that nothing need be computed. */
  boolean passesOn(List<MapShape> inputs);

  /** The map that comes out, with its relation to the network's input. */
  default MapShape output(List<MapShape> inputs) {
    return MapShape.behind(this, inputs);
  }

  /** Learned numbers, biases included. */
  default long parameters(List<MapShape> inputs) {
    return tensors(inputs).stream()
        .filter(WeightTensor::learned)
        .map(WeightTensor::elements)
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }

  /** How many numbers its largest tensor of weights holds, exact however many they are. */
  default BigInteger largestTensor(List<MapShape> inputs) {
    return tensors(inputs).stream()
        .map(WeightTensor::elements)
        .reduce(BigInteger.ZERO, BigInteger::max);
  }

  /** The inputs whose values are read, in order. */
  default List<Integer> read(List<MapShape> inputs) {
    return IntStream.range(0, inputs.size())
        .filter(index -> footprint(inputs, index).isPresent())
        .boxed()
        .toList();
  }
}
