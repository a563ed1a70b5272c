package dev.atrous.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The types that generated code uses. */
final class Types {

  static final String RUNTIME = "dev.atrous.runtime";
  private static final String GENERATED = RUNTIME + ".generated";
  private static final String LOOPS = RUNTIME + ".loops";
  private static final String STEPS = RUNTIME + ".steps";

  static final TypeName FLOATS = ArrayTypeName.of(TypeName.FLOAT);

  static final ClassName AFFINE = ClassName.get(LOOPS, "Affine");
  static final ClassName ARGUMENTS = ClassName.get(GENERATED, "Arguments");
  static final ClassName COMPILED_NETWORK = ClassName.get(RUNTIME, "CompiledNetwork");
  static final ClassName FILTER = ClassName.get(LOOPS, "Filter");
  static final ClassName EXTENT = ClassName.get(RUNTIME, "Extent");
  static final ClassName LAYER_SUMMARY = ClassName.get(RUNTIME, "LayerSummary");
  static final ClassName NETWORK_SUMMARY = ClassName.get(RUNTIME, "NetworkSummary");
  static final ClassName PARAMETERS = ClassName.get(GENERATED, "Parameters");
  static final ClassName PROFILE = ClassName.get(RUNTIME, "Profile");
  static final ClassName SHAPE = ClassName.get(RUNTIME, "Shape");
  static final ClassName STEP_SUMMARY = ClassName.get(RUNTIME, "StepSummary");
  static final ClassName TENSOR = ClassName.get(RUNTIME, "Tensor");
  static final ClassName WEIGHTS = ClassName.get(RUNTIME, "Weights");

  static final ClassName ACTIVATION = ClassName.get(LOOPS, "Activation");
  static final ClassName AVERAGE_LOOP = ClassName.get(LOOPS, "AverageLoop");
  static final ClassName SCRATCH = ClassName.get(LOOPS, "Scratch");
  static final ClassName JOIN_GEOMETRY = ClassName.get(LOOPS, "JoinGeometry");
  static final ClassName JOIN_LOOP = ClassName.get(LOOPS, "JoinLoop");
  static final ClassName PIXEL_GEOMETRY = ClassName.get(LOOPS, "PixelGeometry");
  static final ClassName PIXEL_LOOP = ClassName.get(LOOPS, "PixelLoop");
  static final ClassName RESIZE = ClassName.get(LOOPS, "Resize");
  static final ClassName RESIZE_LOOP = ClassName.get(LOOPS, "ResizeLoop");
  static final ClassName WINDOW = ClassName.get(LOOPS, "Window");
  static final ClassName WINDOW_LOOP = ClassName.get(LOOPS, "WindowLoop");

  static final ClassName FUSED_JOIN_STEP = ClassName.get(STEPS, "FusedJoinStep");
  static final ClassName FUSED_STEP = ClassName.get(STEPS, "FusedStep");
  static final ClassName JOIN_STEP = ClassName.get(STEPS, "JoinStep");
  static final ClassName PIXELS = ClassName.get(STEPS, "Pixels");
  static final ClassName PREFETCHED_STEP = ClassName.get(STEPS, "PrefetchedStep");
  static final ClassName LINE_BUFFER = ClassName.get(STEPS, "LineBuffer");
  static final ClassName STEP = ClassName.get(STEPS, "Step");
  static final ClassName TAPS = ClassName.get(STEPS, "Taps");
  static final ClassName TRANSPOSED_CONVOLUTION = ClassName.get(STEPS, "TransposedConvolution");
  static final ClassName TRANSPOSED_GEOMETRY = ClassName.get(STEPS, "TransposedGeometry");
  static final ClassName LINE_BUFFERED_JOIN_STEP = ClassName.get(STEPS, "LineBufferedJoinStep");
  static final ClassName LINE_BUFFERED_STEP = ClassName.get(STEPS, "LineBufferedStep");
  static final ClassName WORKSPACE = ClassName.get(STEPS, "Workspace");
  static final ClassName WORKSPACES = ClassName.get(STEPS, "Workspaces");

  private Types() {}
}
