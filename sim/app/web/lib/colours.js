// Colours and marks of the three sides, as in the project's figures (Okabe & Ito 2008).
export const SIDES = {
  adversary: { colour: "#0072B2", mark: "triangle", name: "an adversary's act" },
  patron: { colour: "#D55E00", mark: "diamond", name: "Iran's own act" },
  militia: { colour: "#E69F00", mark: "dot", name: "a militia's act" },
};
export const INK = "#22303C";
export const FAINT = "#C9CED3";
export const SHADE = "#EFE7DA";
export const PARTING = "#8F2F00";

export function drawMark(pen, mark, x, y, size) {
  pen.beginPath();
  if (mark === "triangle") {
    pen.moveTo(x - size, y - size * 0.8);
    pen.lineTo(x + size, y - size * 0.8);
    pen.lineTo(x, y + size);
  } else if (mark === "diamond") {
    pen.moveTo(x, y - size * 1.2);
    pen.lineTo(x + size * 1.2, y);
    pen.lineTo(x, y + size * 1.2);
    pen.lineTo(x - size * 1.2, y);
  } else {
    pen.arc(x, y, size * 0.85, 0, 2 * Math.PI);
  }
  pen.closePath();
  pen.fill();
  pen.stroke();
}
