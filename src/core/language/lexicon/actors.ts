/** Words for those who act in a sentence: people by role, groups of people, and machines. Lower case. */
import { words } from "./words";

export const ROLES = words(`
engineer engineers developer developers dev devs operator operators technician technicians programmer programmers
on-call oncall on-caller on-callers responder responders reviewer reviewers author authors admin admins administrator administrators
dba dbas sre sres person persons people colleague colleagues employee employees staff staffer manager managers lead leads
contractor contractors subcontractor subcontractors intern interns owner owners analyst analysts individual individuals human humans
vendor vendors supplier suppliers guy guys approver approvers maintainer maintainers tester testers architect architects
consultant consultants coworker coworkers co-worker co-workers teammate teammates newcomer newcomers hire hires starter starters
junior juniors senior seniors commander commanders director directors executive executives cto cio ceo ciso coo vp president
supervisor supervisors agent agents specialist specialists officer officers worker workers trainee trainees apprentice apprentices
freelancer freelancers folks folk member members designer designers scientist scientists coder coders sysadmin sysadmins provider
providers integrator integrators leadership management clerk clerks chair chairman chairwoman boss bosses chief chiefs head heads
custodian custodians personnel gentleman gentlemen lady man woman men women boy boys girl girls kid kids lad lads mate mates chap
fellow expert experts student students teacher teachers professor committer committers contributor contributors planner planners
dispatcher dispatchers controller controllers nurse nurses doctor doctors pilot pilots driver drivers electrician plumber fitter
fitters mechanic mechanics steward warden secretary auditor auditors strategist principal postdoc researcher researchers curator
librarian librarians foreman superintendent superintendents caretaker janitor cleaner cleaners installer installers signaller
signallers conductor stationmaster cabler cablers trader traders broker cashier cashiers teller tellers accountant accountants
controller treasurer lawyer lawyers partner partners associate associates editor editors producer producers artist artists
streamer moderator moderators volunteer volunteers custodian sponsor sponsors stakeholder stakeholders signatory signatories
requester requesters submitter committer releaser deployer deployers implementer implementers planner rep reps representative
representatives handler handlers receptionist switchboard shifter watchkeeper watchstander keyholder keyholders leader leaders
`);

export const TEAMS = words(`
team teams squad squads department departments dept crew crews guild tribe desk group committee unit division ops devops qa netops
secops noc soc security support procurement sales marketing legal finance facilities logistics helpdesk engineering office board
shift bureau directorate council branch vendor supplier contractor payroll operations infrastructure platform
`);

/** A team only when written with a capital or after "the … team": they are things too. */
export const TEAMS_OR_THINGS = words(
  "desk group unit security support finance board shift branch operations infrastructure platform office division",
);

export const INDEFINITE = words("someone somebody nobody no-one anyone anybody everybody everyone whoever none");

export const PRONOUNS = words(`
he she they you i her him them his their your my me himself herself themselves yourself yourselves myself
he'd she'd they'd he's she's they've they're they'll you'd you've you're i'd i've i'm who whom whose who's who'd
`);

export const WE = words("we us our ours ourselves we've we'd we're we'll");

export const TITLES = words("mr mrs ms miss dr prof sir madam herr frau mme monsieur");

/** Those who use what is run: what they do wrong is told as an effect. */
export const USERS = words(`
customer customers user users client clients tenant tenants caller callers passenger passengers shopper shoppers visitor visitors
attacker attackers subscriber subscribers patient patients guest guests player players viewer viewers buyer buyers member-states
citizen citizens applicant applicants adversary adversaries intruder intruders fraudster fraudsters scammer scammers
`);

export const MACHINES = words(`
server servers service services bot bots cluster clusters host hosts node nodes runner runners site zone region script scripts library
tool tools scheduler database databases process processes job jobs pipeline pipelines controller cache caches queue queues broker
brokers api apis endpoint endpoints proxy proxies balancer disk disks pod pods container containers alert alerts alarm alarms monitor
monitors dashboard config configuration system systems deploy deployment build builds test tests migration migrations check checks log
logs key keys certificate certificates cert certs token tokens dns network switch switches router routers timeout timeouts retry
retries memory cpu kernel lock locks thread threads probe probes rollout release releases replica replicas shard shards instance
instances vm vms app apps application applications module modules plugin daemon agent agents worker workers client clients parser
compiler firmware driver sensor sensors device devices gateway firewall firewalls appliance appliances template templates workflow
workflows webhook webhooks request requests connection connections packet packets volume volumes backup backups table tables index
indexes row rows record records file files package packages image images chart charts operator autoscaler loadbalancer healthcheck
heartbeat cron crawler importer exporter indexer resolver nameserver rack racks ups pump valve breaker generator plc scada turbine
`);

export const NEGATIONS = words(`
not n't no never nobody nothing neither nor without none cannot hardly barely scarcely didn't doesn't don't wasn't weren't isn't aren't
couldn't wouldn't shouldn't hasn't haven't hadn't can't won't didnt doesnt dont wasnt shouldnt couldnt wouldnt
`);
