/** Scheduled posts of KPIs, and how often things happen, in English: part of the contract that `en.ts` defines. */
import { plural } from '../plural.ts';

const weekdays: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'every day';
  if (every === 'weekdays') return 'Monday to Friday';
  if (every === 'weekly') return weekday ? `every ${weekdays[weekday] ?? weekday}` : 'every week';
  if (day === 31) return 'on the last day of every month';
  return day > 0 ? `every month on day ${day}` : 'every month';
};

const signs: Record<string, string> = {
  recent: 'new',
  expiring: 'expires soon',
  renewing: 'renews soon',
  low: 'few licences assigned',
  overLimit: 'over the licence limit',
};

const states: Record<string, string> = {
  posted: 'posted',
  late: 'posted late',
  skipped: 'left out: too late',
  waiting: 'waits for the figures',
  refused: 'not posted: no role',
  unsent: 'not posted: Webex did not take it',
};

export const schedules = {
  'cadence.said': (said: { every: string; weekday: string; day: number; time: string }) =>
    said.time ? `${often(said)} at ${said.time}` : often(said),
  'schedule.what': () => 'Posts the KPI summary into this space again and again',
  'schedule.listWhat': () => 'The scheduled KPI posts',
  'schedule.pauseWhat': () => 'Pauses a scheduled KPI post',
  'schedule.resumeWhat': () => 'Lets a paused KPI post go on',
  'schedule.runWhat': () => 'Posts a scheduled KPI summary now, out of turn',
  'schedule.removeWhat': () => 'Ends a scheduled KPI post',
  'schedule.ask': () => 'Post the KPI summary in this space?',
  'schedule.askPause': () => 'Pause this KPI post?',
  'schedule.askResume': () => 'Let this KPI post go on?',
  'schedule.askRun': () => 'Post this KPI summary now?',
  'schedule.askRemove': () => 'End this KPI post?',
  'schedule.yes': () => 'Post here',
  'schedule.yesPause': () => 'Pause',
  'schedule.yesResume': () => 'Go on',
  'schedule.yesRun': () => 'Post now',
  'schedule.yesRemove': () => 'End it',
  'schedule.when': () => 'When',
  'schedule.first': () => 'First post',
  'schedule.next': () => 'Next post',
  'schedule.about': () => 'About',
  'schedule.whose': () => 'Set up by',
  'schedule.zone': () => 'Time zone',
  'schedule.zoneError': () => 'Choose a time zone.',
  'schedule.language': () => 'Language of the post',
  'schedule.languageError': () => 'Choose a language.',
  'schedule.warning': () =>
    'Everybody in this space will see names of customers and their numbers.',
  'schedule.set': ({
    number,
    cadence,
    zone,
    first,
  }: {
    number: number;
    cadence: string;
    zone: string;
    first: string;
  }) =>
    `KPI post ${number} is set: ${cadence} (${zone}), first on ${first}. \`kpi schedules\` lists them.`,
  'schedule.same': ({ number }: { number: number }) =>
    `This space already has this KPI post; it is number ${number}.`,
  'schedule.many': ({ count }: { count: number }) =>
    `There are already ${plural('en', count, { one: '# KPI post', other: '# KPI posts' })}. End one first.`,
  'schedule.none': () => 'No KPI posts are scheduled. `kpi schedule every Monday at 9` sets one.',
  'schedule.notPossible': ({ word }: { word: string }) =>
    `${word ? `I do not know what “${word}” means here. ` : ''}I can post every day, Monday to Friday, on one day of every week, or on one day of every month (its last one, too), each at one time: \`kpi schedule every Monday at 9 here\`. Every second week, the first Monday of a month or every hour are not possible; for two days set two.`,
  'schedule.title': () => 'Scheduled KPI posts',
  'schedule.row': ({ cadence, zone }: { cadence: string; zone: string }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }: { at: string }) => `next ${at}`,
  'schedule.isPaused': () => 'paused',
  'schedule.pausedRole': () => 'paused: whoever set it up no longer has the role',
  'schedule.pausedSpace': () => 'paused: Webex takes no posts for its space',
  'schedule.last': ({ state, at }: { state: string; at: string }) =>
    `last ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'this space',
  'schedule.elsewhere': () => 'another space',
  'schedule.which': () => 'Which one? Say its number, as `kpi schedules` shows it.',
  'schedule.unknown': ({ number }: { number: number }) =>
    `There is no KPI post ${number}. \`kpi schedules\` lists them.`,
  'schedule.paused': ({ number }: { number: number }) => `KPI post ${number} is paused.`,
  'schedule.resumed': ({ number, next }: { number: number; next: string }) =>
    `KPI post ${number} goes on, next on ${next}.`,
  'schedule.removed': ({ number }: { number: number }) => `KPI post ${number} has ended.`,
  'schedule.running': ({ number }: { number: number }) =>
    `KPI post ${number} is on its way to its space.`,
  'schedule.isPausedAlready': ({ number }: { number: number }) =>
    `KPI post ${number} is paused already.`,
  'schedule.runsAlready': ({ number }: { number: number }) => `KPI post ${number} is not paused.`,
  'post.title': () => 'KPI summary',
  'post.week': ({ from, to }: { from: string; to: string }) => `Week ${from} – ${to}`,
  'post.attention': () => 'Needs attention',
  'post.calm': () => 'No customer has newly come to need attention.',
  'post.sign': ({ sign }: { sign: string }) => signs[sign] ?? sign,
  'post.more': ({ count }: { count: number }) =>
    plural('en', count, { one: 'and # more', other: 'and # more' }),
  'post.late': ({ due }: { due: string }) => `Late: this was due on ${due}.`,
  'post.old': () => 'The figures of the last week are not there yet; these are older.',
  'post.partial': ({ share, missing }: { share: string; missing: string }) =>
    `Incomplete: covers ${share} of the customers${missing ? `; missing: ${missing}` : ''}.`,
  'post.extra': () => 'Posted out of turn.',
  'post.foot': ({ number, cadence }: { number: number; cadence: string }) =>
    `KPI post ${number}: ${cadence}`,
  'post.noFigures': ({ number }: { number: number }) =>
    `KPI post ${number} has nothing to say this time: there are no figures yet.`,
  'post.ownerGone': ({ number }: { number: number }) =>
    `KPI post ${number} is paused: whoever set it up no longer has the role for it. A partner administrator can set up a new one.`,
  'post.spaceGone': ({ number, cadence }: { number: number; cadence: string }) =>
    `KPI post ${number} (${cadence}) is paused: Webex refused it, most likely because I am no longer in its space or the space is gone. When I am back in it, \`kpi resume ${number}\` lets it go on; \`kpi remove ${number}\` ends it.`,
  'picture.what': () => 'The KPIs as pictures: licences, usage, quality, features',
  'picture.none': () => 'There are no figures for this picture.',
  'picture.file': () => 'The picture and its numbers, in our 1:1 space:',
};

export type SchedulesCatalogue = typeof schedules;
