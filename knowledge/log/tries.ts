/** A job that is resumed tries again what failed: what it got over that way did no harm in the end. */
import { jobsOf } from './job.ts';
import type { Session } from './session.ts';
import type { Harm, Shapes } from './shapes.ts';

export class Tries {
  private readonly shapes: Shapes;
  private sessions: Session[] = [];
  /** Before the job, and before the session that runs. */
  private beforeJob: Harm;
  private before: Harm;

  constructor(shapes: Shapes) {
    this.shapes = shapes;
    this.beforeJob = shapes.harm();
    this.before = this.beforeJob;
  }

  /** Its refusals are settled. */
  end(session: Session): void {
    const { jobId } = this.sessions.find((one) => one.jobId) ?? {};
    if (jobId && session.jobId && session.jobId !== jobId) {
      this.sessions = [];
      this.beforeJob = this.before;
    }
    this.sessions.push(session);
    if (this.isDone()) this.shapes.gotOver(this.beforeJob);
    this.before = this.shapes.harm();
  }

  private isDone(): boolean {
    if (this.sessions.filter(({ began }) => began).length < 2) return false;
    const job = jobsOf('', this.sessions)[0];
    return job?.transfers.failed === 0 && (job.status === 'Completed' || job.status === 'CompletedWithSkipped');
  }
}
