package urna.kiosk.raster;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The outlines of forms. */
final class Forms {
    /** Round corners, as a share of the smaller side, and in pixels at most. */
    private static final double ROUNDNESS = 0.3;

    private static final double MOST_ROUND = 12;

    private Forms() {}

    static Shape outline(Form form, Box box) {
        return switch (form) {
            case RECTANGLE -> new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
            case ROUNDED -> rounded(box);
            case DISC -> new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height());
            case TAB_LEFT -> tab(box, true);
            case TAB_RIGHT -> tab(box, false);
            case CHECK -> line(box, 0.16, 0.04, 0.55, 0.36, 0.86, 0.96, 0.16);
            case CROSS -> cross(box);
            case EXCLAMATION -> exclamation(box);
            case TRIANGLE -> polygon(box, 0.5, 0.02, 1, 0.96, 0, 0.96);
            case PADLOCK -> padlock(box);
            case BALLOT_BOX -> ballotBox(box);
            case HOURGLASS ->
                polygon(
                        box, 0.15, 0, 0.85, 0, 0.85, 0.14, 0.57, 0.5, 0.85, 0.86, 0.85, 1, 0.15, 1, 0.15, 0.86, 0.43,
                        0.5, 0.15, 0.14);
            case CLOCK -> clock(box);
            case PAUSE -> pause(box);
            case STRIPES -> stripes(box);
        };
    }

    private static Shape rounded(Box box) {
        double arc = 2 * Math.min(MOST_ROUND, ROUNDNESS * Math.min(box.width(), box.height()));
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }

    private static Shape tab(Box box, boolean left) {
        double point = box.height() * 0.26;
        double edge = left ? box.x() : box.right();
        double shoulder = left ? box.x() + point : box.right() - point;
        double inner = left ? box.right() : box.x();
        Path2D path = new Path2D.Double();
        path.moveTo(edge, box.y() + box.height() / 2.0);
        path.lineTo(shoulder, box.y());
        path.lineTo(inner, box.y());
        path.lineTo(inner, box.bottom());
        path.lineTo(shoulder, box.bottom());
        path.closePath();
        return path;
    }

    private static Shape polygon(Box box, double... shares) {
        return path(box, true, shares);
    }

    private static Path2D path(Box box, boolean closed, double... shares) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < shares.length; i += 2) {
            double x = box.x() + shares[i] * box.width();
            double y = box.y() + shares[i + 1] * box.height();
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** A line through some points. */
    private static Shape line(Box box, double thickness, double... shares) {
        BasicStroke stroke =
                new BasicStroke((float) (thickness * box.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return stroke.createStrokedShape(path(box, false, shares));
    }

    private static Shape cross(Box box) {
        Area area = new Area(line(box, 0.18, 0.12, 0.12, 0.88, 0.88));
        area.add(new Area(line(box, 0.18, 0.88, 0.12, 0.12, 0.88)));
        return area;
    }

    private static Shape exclamation(Box box) {
        Area area = new Area(polygon(box, 0.41, 0.34, 0.59, 0.34, 0.56, 0.68, 0.44, 0.68));
        area.add(new Area(part(box, 0.42, 0.74, 0.16, 0.16)));
        return area;
    }

    private static Shape part(Box box, double x, double y, double width, double height) {
        return new Ellipse2D.Double(
                box.x() + x * box.width(), box.y() + y * box.height(), width * box.width(), height * box.height());
    }

    private static Shape padlock(Box box) {
        Area area = new Area(part(box, 0.22, 0, 0.56, 0.72));
        area.subtract(new Area(part(box, 0.35, 0.13, 0.3, 0.46)));
        area.add(new Area(polygon(box, 0.1, 0.44, 0.9, 0.44, 0.9, 0.98, 0.1, 0.98)));
        area.subtract(new Area(part(box, 0.42, 0.6, 0.16, 0.16)));
        area.subtract(new Area(polygon(box, 0.47, 0.7, 0.53, 0.7, 0.53, 0.86, 0.47, 0.86)));
        return area;
    }

    private static Shape ballotBox(Box box) {
        Area area = new Area(polygon(box, 0, 0.5, 1, 0.5, 1, 0.98, 0, 0.98));
        area.subtract(new Area(polygon(box, 0.18, 0.58, 0.82, 0.58, 0.82, 0.65, 0.18, 0.65)));
        area.add(new Area(polygon(box, 0.26, 0, 0.74, 0, 0.74, 0.61, 0.26, 0.61)));
        area.subtract(new Area(line(box, 0.07, 0.38, 0.3, 0.47, 0.4, 0.62, 0.2)));
        return area;
    }

    private static Shape clock(Box box) {
        Area area = new Area(part(box, 0, 0, 1, 1));
        area.subtract(new Area(part(box, 0.11, 0.11, 0.78, 0.78)));
        area.add(new Area(line(box, 0.1, 0.5, 0.24, 0.5, 0.52, 0.7, 0.62)));
        return area;
    }

    private static Shape pause(Box box) {
        Area area = new Area(polygon(box, 0.16, 0.1, 0.4, 0.1, 0.4, 0.9, 0.16, 0.9));
        area.add(new Area(polygon(box, 0.6, 0.1, 0.84, 0.1, 0.84, 0.9, 0.6, 0.9)));
        return area;
    }

    private static Shape stripes(Box box) {
        Area area = new Area();
        int pitch = box.height();
        for (int x = box.x() - pitch; x < box.right(); x += pitch) {
            Path2D stripe = new Path2D.Double();
            stripe.moveTo(x, box.bottom());
            stripe.lineTo(x + pitch, box.y());
            stripe.lineTo(x + 1.5 * pitch, box.y());
            stripe.lineTo(x + 0.5 * pitch, box.bottom());
            stripe.closePath();
            area.add(new Area(stripe));
        }
        area.intersect(new Area(outline(Form.RECTANGLE, box)));
        return area;
    }
}
