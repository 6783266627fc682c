/** For each pattern of the grammar sentences that it finds, and look-alikes that it leaves alone. */
export interface Examples {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const EXAMPLES: Readonly<Record<string, Examples>> = {
  "named-person-cause/caused-by": {
    yes: ["The outage was caused by Marta.", "It was Oscar who emptied the table.", "The index was dropped by Elena."],
    no: ["The outage was not caused by Marta.", "The failure was caused by a full disk."],
  },
  "named-person-cause/broke": {
    yes: ["Oscar broke the checkout for an hour.", "Marta wiped the shared volume."],
    no: ["Oscar restored the checkout within an hour.", "The volume was wiped by the cleanup job."],
  },
  "person-failure-verb/did-not-do-duty": {
    yes: ["The operator did not check the target host.", "The engineer who ran the import never told the desk."],
    no: [
      "The probe did not check the target host.",
      "The operator did not have access to the console.",
      "If an operator does not check the host, the tool asks.",
    ],
  },
  "person-failure-verb/nobody-did": {
    yes: ["Nobody on the shift tested the restore.", "No one checked the second host."],
    no: ["Nobody was paged because the alert was muted.", "The alert was muted, so nobody looked."],
  },
  "person-failure-verb/told-nobody": {
    yes: ["The planner moved the window and told nobody.", "She restarted the node without telling anyone."],
    no: ["The planner told everybody about the window.", "When an operator restarts a node without telling anyone, the bot posts it."],
  },
  "person-failure-verb/failed": {
    yes: ["The reviewer overlooked the second flag.", "Elena forgot the mirror."],
    no: ["The parser forgot the second flag.", "Nobody overlooked the flag."],
  },
  "person-failure-verb/failed-to": {
    yes: ["The duty manager neglected to renew the lease.", "Elena failed to close the valve."],
    no: ["The probe failed to start.", "Customers failed to log in."],
  },
  "person-failure-verb/bother": {
    yes: ["He could not be bothered to read it.", "The reviewer never got round to it."],
    no: ["There is no need to bother with a restart.", "The reviewer read it twice."],
  },
  "person-failure-verb/accidentally": {
    yes: ["The operator accidentally stopped the primary.", "Oscar inadvertently removed the rule."],
    no: ["The tool accidentally stopped the primary.", "The prompt keeps an operator from accidentally stopping it."],
  },
  "person-failure-verb/wrong-choice": {
    yes: ["The operator picked the wrong tenant.", "The technician made a mistake in the rack."],
    no: ["The resolver picked the wrong upstream.", "The technician picked the tenant that the page showed."],
  },
  "person-failure-verb/let-it": {
    yes: ["The owner let the certificate lapse.", "Oscar left the port open."],
    no: ["The scheduler let the lease lapse.", "Oscar left a note in the handover book."],
  },
  "person-failure-verb/without-doing": {
    yes: ["The operator restarted the node without checking the lag.", "The change was merged without reading the diff."],
    no: ["The tool restarts the node without a full copy.", "An operator can restart it without checking the lag."],
  },
  "person-failure-verb/did-no-thing": {
    yes: ["At no point did the manager ask for help.", "The step was forgotten by the technician."],
    no: ["At no point did the queue drain.", "The step was taken by the technician."],
  },
  "human-error/label": {
    yes: ["Cause: operator error.", "We class this as human error."],
    no: ["The new prompt reduces the risk of human error.", "This was not human error.", "The user error rate rose."],
  },
  "human-error/fat-finger": {
    yes: ["A classic fat-finger in the console.", "It was a typing error."],
    no: ["The console would catch a typing error."],
  },
  "human-error/lapse": {
    yes: ["We put it down to a lapse of concentration.", "It happened through lack of attention."],
    no: ["There was no lapse of concentration.", "There was a lack of disk space."],
  },
  "counterfactual/should-have": {
    yes: ["The operator should have called the vendor.", "Elena could have stopped the import."],
    no: ["The alert should have fired.", "Owners should have a backup.", "Nobody could have foreseen it."],
  },
  "counterfactual/would-have": {
    yes: ["A careful engineer would have noticed it.", "Any competent operator would have asked."],
    no: ["A canary would have noticed it.", "A larger disk would have held it."],
  },
  "counterfactual/had-they": {
    yes: ["Had the operator asked first, the site would be up.", "If only someone had rung the desk."],
    no: ["The operator had asked first.", "Had the disk been larger, the site would be up."],
  },
  "counterfactual/supposed-to": {
    yes: ["The lead was supposed to renew the lease.", "It was open to the manager to call it off."],
    no: ["The job was supposed to renew the lease.", "The valve was open to the tank."],
  },
  "hindsight-bias/obvious": {
    yes: ["It should have been obvious what the flag did.", "The risk was perfectly foreseeable."],
    no: ["It was not obvious what the flag did.", "The graph is clear."],
  },
  "hindsight-bias/saw-it-coming": {
    yes: ["This was an accident waiting to happen.", "The warning signs were there."],
    no: ["The job was waiting to start.", "The signs on the racks are new."],
  },
  "hindsight-bias/everyone-knew": {
    yes: ["They should have known the disk was small.", "Any fool could see it."],
    no: ["The page shows what is known of the disk.", "The monitor could see it."],
  },
  "minimizing/only-had-to": {
    yes: ["All he had to do was open the page.", "One phone call would have sufficed."],
    no: ["All the hosts had to restart.", "One more replica is needed."],
  },
  "minimizing/not-hard": {
    yes: ["Setting a flag is not rocket science.", "It is not that hard."],
    no: ["The query is hard to read.", "A simple change in the parser helped."],
  },
  "judgmental-language/adjective": {
    yes: ["It was a careless change.", "The operator was negligent."],
    no: ["Nobody was careless.", "The pages load lazily."],
  },
  "judgmental-language/of-people": {
    yes: ["The work was sloppy and late.", "The technician was lazy."],
    no: ["The phrase query is sloppy.", "The technician was not lazy."],
  },
  "judgmental-language/lack": {
    yes: ["It shows a lack of ownership.", "A rookie mistake."],
    no: ["It shows a lack of memory.", "The judgement of the panel stands."],
  },
  "punishment/sanction": {
    yes: ["A written warning will go out to the driver.", "The lead will be held accountable for the loss."],
    no: ["A written warning message is shown at the login.", "No written warning was given."],
  },
  "punishment/removed": {
    yes: ["The operator was taken off the rota.", "Oscar's deploy rights were revoked."],
    no: ["The host was taken off the rotation.", "The leaked key of Oscar's account was revoked."],
  },
  "be-more-careful/be-careful": {
    yes: ["Operators will be more careful.", "The desk is to pay more attention to the log."],
    no: ["We chose a careful rollout.", "Ask less of attention and more of the tool."],
  },
  "be-more-careful/remind": {
    yes: ["Remind all staff to lock the rack.", "Awareness training for the whole desk."],
    no: ["Have the bot remind the channel to lock the rack.", "Retrain the model on new data."],
  },
  "why-who-question/why-did-they": {
    yes: ["Why did the operator skip it?", "How could they miss it?"],
    no: ["Why did the standby not take over?", "How long did the copy take?"],
  },
  "why-who-question/who-did-it": {
    yes: ["Who approved this?", "Whose idea was it?"],
    no: ["Who was paged?", "The engineer who approved it wrote the summary."],
  },
  "absolute-about-people/always-never": {
    yes: ["He always forgets the handover.", "The vendor keeps breaking the feed."],
    no: ["The loop always restarts.", "The queue keeps breaking."],
  },
  "team-blame/idle": {
    yes: ["The vendor dropped the ball.", "The desk sat on the ticket for a week."],
    no: ["The host sat in a cold rack.", "A disk dropped out of the array."],
  },
  "team-blame/team": {
    yes: ["The network team refused a call.", "The team's failure to answer cost a day."],
    no: ["The network team answered within a minute.", "The link refused a call."],
  },
  "passive-aggressive/irony": {
    yes: ["The vendor, in its infinite wisdom, moved the date.", "Surprise, surprise, it was down again."],
    no: ["The vendor moved the date.", "It was no surprise to the probe."],
  },
  "fault-attribution/blame": {
    yes: ["The fault lies with the vendor.", "The operator is to blame."],
    no: ["Nobody is to blame.", "The culprit was a full partition.", "The daemon is responsible for the logs."],
  },
  "norm-violation/violated": {
    yes: ["The operator violated the freeze.", "The technician did not follow the procedure."],
    no: ["The packet violated the limit.", "The operator followed the procedure."],
  },
  "norm-violation/without-approval": {
    yes: ["The rule was changed without approval.", "Elena pushed it without a review."],
    no: ["Nobody can change the rule without approval.", "The pod was evicted without warning."],
  },
  "proximal-cause/caused-by-person": {
    yes: ["The stop was caused by a technician pulling the plug.", "Root cause: the operator chose the old image."],
    no: ["The stop was caused by a leak.", "The stop was not caused by a technician."],
  },
};
