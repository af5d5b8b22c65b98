const INSTRUCTIVE = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|instructions?|rules?|rubric)\b/i,
  /^(?=.*\b(?:candidate|criteri|scores?|rating|applicant|profile)).*\b(?:give|assign|award|rate|score|output|return)\s+(?:\w+\s+){0,6}(?:10|ten|highest|maximum|full marks|perfect)\b(?!\s*%)/i,
  /"(?:score|status|criteria|verdict|overall)"\s*:/i,
  /^\W*(?:system|assistant|developer|user)\s*:/i,
  /<\/?(?:system|instructions?|profile)>|<\|[a-z_]+\|>/i,
  /\b(?:you are now|you must now|new instructions?|reviewer has already|already (?:been )?approved)\b/i,
  /(?:指示|命令).{0,12}無視|満点/u,
];

/** Whether a line speaks to the model that reads it instead of about the person. Deliberately simple. */
export function isInstructive(line: string): boolean {
  return INSTRUCTIVE.some((pattern) => pattern.test(line));
}
