/** How many criteria a version has, as people say it. */
export const criteriaWords = (count: number) => (count === 1 ? "1 criterion" : `${count} criteria`);
