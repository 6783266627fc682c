/** The directions in which vectors vary most. */

/** `count` axes of unit length, the one of the largest variance first, and the mean. */
export function principalAxes(vectors, count) {
  const width = vectors[0].length;
  const mean = Array.from({ length: width }, (_, i) => vectors.reduce((sum, vector) => sum + vector[i], 0) / vectors.length);
  const spread = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors) {
    const centred = vector.map((value, i) => value - mean[i]);
    for (let i = 0; i < width; i++) for (let j = 0; j < width; j++) spread[i][j] += (centred[i] * centred[j]) / vectors.length;
  }
  const { values, axes } = jacobi(spread);
  const order = values.map((_, i) => i).sort((a, b) => values[b] - values[a]);
  return { mean, axes: order.slice(0, count).map((i) => axes[i]) };
}

const SWEEPS = 30;

/** Eigenvalues and -vectors of a symmetric matrix, by Jacobi's rotations. Changes the matrix. */
function jacobi(matrix) {
  const size = matrix.length;
  const axes = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(matrix[p][q]) < 1e-12) continue;
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) [matrix[k][p], matrix[k][q]] = turned(matrix[k][p], matrix[k][q], c, s);
        for (let k = 0; k < size; k++) [matrix[p][k], matrix[q][k]] = turned(matrix[p][k], matrix[q][k], c, s);
        for (let k = 0; k < size; k++) [axes[p][k], axes[q][k]] = turned(axes[p][k], axes[q][k], c, s);
      }
    }
  }
  return { values: matrix.map((row, i) => row[i]), axes };
}

const turned = (a, b, c, s) => [c * a - s * b, s * a + c * b];
