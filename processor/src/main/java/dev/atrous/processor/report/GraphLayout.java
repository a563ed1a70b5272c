package dev.atrous.processor.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes and arrows of a graph lie: layers from the top down, by the Eclipse Layout Kernel
 * (layered drawing after Sugiyama, Tagawa and Toda 1981).
 */
final class GraphLayout {

  /** A box: its upper left corner and its size. */
  record Rectangle(double x, double y, double width, double height) {}

  record Point(double x, double y) {}

  private static final double BETWEEN_LAYERS = 22;
  private static final double BETWEEN_NODES = 16;
  private static final double FRAME = 12;
  private static final double FRAME_TITLE = 26;

  private final Map<DrawnNode, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<DrawnGraph.Arrow, ElkEdge> edges = new LinkedHashMap<>();
  private final ElkNode root;

  private GraphLayout(DrawnGraph graph) {
    root = ElkGraphUtil.createGraph();
    configure(root);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME));
    graph.root().children().forEach(child -> add(child, root));
    for (DrawnGraph.Arrow arrow : graph.arrows()) {
      edges.put(
          arrow, ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())));
    }
    // Registers the types of its properties; a compiler's own class loader would not find them.
    LayoutMetaDataService.getInstance(GraphLayout.class.getClassLoader());
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
  }

  static GraphLayout of(DrawnGraph graph) {
    return new GraphLayout(graph);
  }

  private static void configure(ElkNode frame) {
    frame.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    frame.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    frame.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    frame.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    frame.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    frame.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
  }

  private void add(DrawnNode node, ElkNode frame) {
    ElkNode box = ElkGraphUtil.createNode(frame);
    nodes.put(node, box);
    if (node.layer().isPresent()) {
      box.setDimensions(BoxText.of(node).width(), BoxText.HEIGHT);
      return;
    }
    configure(box);
    box.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME_TITLE, FRAME, FRAME, FRAME));
    box.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    box.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(BoxText.titleWidth(node), 0));
    node.children().forEach(child -> add(child, box));
  }

  double width() {
    return root.getWidth();
  }

  double height() {
    return root.getHeight();
  }

  Rectangle place(DrawnNode node) {
    ElkNode box = nodes.get(node);
    Point corner = corner(box);
    return new Rectangle(corner.x(), corner.y(), box.getWidth(), box.getHeight());
  }

  private static Point corner(ElkNode box) {
    double x = 0;
    double y = 0;
    for (ElkNode at = box; at != null && at.getParent() != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }

  /** The corners of an arrow, from its beginning to its end. */
  List<Point> way(DrawnGraph.Arrow arrow) {
    ElkEdge edge = edges.get(arrow);
    Point corner = corner(edge.getContainingNode());
    List<Point> way = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      way.add(moved(corner, section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        way.add(moved(corner, bend.getX(), bend.getY()));
      }
      way.add(moved(corner, section.getEndX(), section.getEndY()));
    }
    return way;
  }

  private static Point moved(Point corner, double x, double y) {
    return new Point(corner.x() + x, corner.y() + y);
  }
}
