// Limits of requests and bytes for a site, and for a run → whether one more may be asked.

export interface BudgetLimits {
  requests: number;
  bytes: number;
}

export class RequestBudget {
  readonly #limits: BudgetLimits;
  readonly #whole: RequestBudget | undefined;
  requests = 0;
  bytes = 0;

  /** `whole`: the run's, of which this is a site's. */
  constructor(limits: BudgetLimits, whole?: RequestBudget) {
    this.#limits = limits;
    this.#whole = whole;
  }

  get isSpent(): boolean {
    return (
      this.requests >= this.#limits.requests || this.bytes >= this.#limits.bytes || (this.#whole?.isSpent ?? false)
    );
  }

  /** Whether one more request may be made; it is counted then. */
  spend(): boolean {
    if (this.isSpent) return false;
    this.requests += 1;
    if (this.#whole) this.#whole.requests += 1;
    return true;
  }

  count(bytes: number): void {
    this.bytes += bytes;
    if (this.#whole) this.#whole.bytes += bytes;
  }
}
