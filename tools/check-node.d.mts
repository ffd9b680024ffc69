export function runsTools(version: string): boolean;
export function tooOld(version: string, platform: string, arch: string, pinned: string): string;
