package dev.atrous.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types that generated code uses. */
final class Types {

  static final String RUNTIME = "dev.atrous.runtime";
  private static final String GENERATED = RUNTIME + ".generated";
  private static final String LOOPS = RUNTIME + ".loops";
  private static final String STEPS = RUNTIME + ".steps";

  private static final Set<String> NAMES = new TreeSet<>();

  static final TypeName FLOATS = ArrayTypeName.of(TypeName.FLOAT);

  static final ClassName AFFINE = type(LOOPS, "Affine");
  static final ClassName ARGUMENTS = type(GENERATED, "Arguments");
  static final ClassName COMPILED_NETWORK = type(RUNTIME, "CompiledNetwork");
  static final ClassName FILTER = type(LOOPS, "Filter");
  static final ClassName EXTENT = type(RUNTIME, "Extent");
  static final ClassName LAYER_SUMMARY = type(RUNTIME, "LayerSummary");
  static final ClassName NETWORK_SUMMARY = type(RUNTIME, "NetworkSummary");
  static final ClassName ONNX_MODEL = type(GENERATED, "OnnxModel");
  static final ClassName PARAMETERS = type(GENERATED, "Parameters");
  static final ClassName PROFILE = type(RUNTIME, "Profile");
  static final ClassName SHAPE = type(RUNTIME, "Shape");
  static final ClassName STEP_SUMMARY = type(RUNTIME, "StepSummary");
  static final ClassName TENSOR = type(RUNTIME, "Tensor");
  static final ClassName WEIGHTS = type(RUNTIME, "Weights");

  static final ClassName ACTIVATION = type(LOOPS, "Activation");
  static final ClassName AVERAGE_LOOP = type(LOOPS, "AverageLoop");
  static final ClassName SCRATCH = type(LOOPS, "Scratch");
  static final ClassName COMBINATION = type(LOOPS, "Combination");
  static final ClassName JOIN_GEOMETRY = type(LOOPS, "JoinGeometry");
  static final ClassName JOIN_LOOP = type(LOOPS, "JoinLoop");
  static final ClassName PIXEL_GEOMETRY = type(LOOPS, "PixelGeometry");
  static final ClassName PIXEL_LOOP = type(LOOPS, "PixelLoop");
  static final ClassName RESIZE = type(LOOPS, "Resize");
  static final ClassName RESIZE_AXIS = type(LOOPS, "ResizeAxis");
  static final ClassName RESIZE_RULE = type(LOOPS, "ResizeRule");
  static final ClassName RESIZE_LOOP = type(LOOPS, "ResizeLoop");
  static final ClassName WINDOW = type(LOOPS, "Window");
  static final ClassName WINDOW_LOOP = type(LOOPS, "WindowLoop");

  static final ClassName FUSED_JOIN_STEP = type(STEPS, "FusedJoinStep");
  static final ClassName FUSED_STEP = type(STEPS, "FusedStep");
  static final ClassName GROUP_NORM_STEP = type(STEPS, "GroupNormStep");
  static final ClassName JOIN_STEP = type(STEPS, "JoinStep");
  static final ClassName PIXELS = type(STEPS, "Pixels");
  static final ClassName PREFETCHED_STEP = type(STEPS, "PrefetchedStep");
  static final ClassName LINE_BUFFER = type(STEPS, "LineBuffer");
  static final ClassName SHARED_WINDOWS = type(STEPS, "SharedWindows");
  static final ClassName STEP = type(STEPS, "Step");
  static final ClassName TAPS = type(STEPS, "Taps");
  static final ClassName TRANSPOSED_CONVOLUTION = type(STEPS, "TransposedConvolution");
  static final ClassName TRANSPOSED_GEOMETRY = type(STEPS, "TransposedGeometry");
  static final ClassName LINE_BUFFERED_JOIN_STEP = type(STEPS, "LineBufferedJoinStep");
  static final ClassName LINE_BUFFERED_STEP = type(STEPS, "LineBufferedStep");
  static final ClassName WORKSPACE = type(STEPS, "Workspace");
  static final ClassName WORKSPACES = type(STEPS, "Workspaces");

  private Types() {}

  private static ClassName type(String packageName, String name) {
    NAMES.add(name);
    return ClassName.get(packageName, name);
  }

  /** The simple names of all of them, and of those of the JDK. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(NAMES);
    names.addAll(List.of("ArrayList", "Arrays", "Generated", "List", "Object", "Path"));
    names.addAll(HiddenNames.JAVA_LANG);
    return names;
  }
}
