/** What has happened already, by mistake, and what comes first then. Read in three languages; the sentences in English. */

interface Loss {
  told: RegExp;
  says: string;
}

/** A role or a policy that was removed is no data. */
const NO_RIGHT = '(?:(?!role|polic|rule|assignment|key|link|secret|stored)[^.;?])';

const A_RIGHT = String.raw`[^.;?]{0,25}\b(?:role|polic\w*|rule|assignment|lock)\b`;

/** Not planned but done: data is gone, and by mistake. */
export const LOST: Loss = {
  told: new RegExp(
    [
      String.raw`\b(?:deleted|removed|wiped|overwrote|overwritten|erased|emptied|mirrored|purged|dropped|cleared|destroyed|trashed)\b(?!${A_RIGHT})[^.;?]{0,70}\b(?:by mistake|by accident|accidentally|wrong|everything|prod(?:uction)?|customers?|only there|too much|half of|last night|tonight|overnight|all (?:of )?(?:our|the|my|its|their) |help)`,
      String.raw`\b(?:accident(?:al)?ly|mistakenly|by (?:mistake|accident)|wrongly)\b[^.;?]{0,40}\b(?:delet|remov|overwr|wip|eras|purg|empt)(?!\w*able)`,
      String.raw`\b(?:everything|(?:all|half) (?:of )?(?:our |the |my )?(?:files|blobs|data|folders?|backups?|photos|documents)|our data|the data)\b[^.;?]{0,20}\b(?:is|are|was|were|has been|have been|got) (?:all )?(?:gone|lost|deleted|wiped|overwritten|erased)\b`,
      String.raw`\b(?:intern|colleague|admin|somebody|someone|co-?worker)\b[^.;?]{0,40}\b(?:deleted|removed|wiped|overwrote|erased|emptied|purged|dropped|ran [^.;?]{0,40}delete)\b${NO_RIGHT}{0,50}\b(?:container|share|storage account|blobs?(?! data)|files?(?! data)|folders?|data(?! (?:reader|contributor|owner))|backups?)`,
      String.raw`\b(?:script|job|rule|policy|sync|rclone|robocopy|pipeline|cleanup)\b[^.;?]{0,20}\b(?:deleted|removed|wiped|overwrote|erased|emptied|purged)\b${NO_RIGHT}{0,60}\b(?:our|wrong|only|prod\w*|customers?|tonight|last night|noon|all|half)\b`,
      String.raw`(?:versehentlich|aus versehen|irrtümlich|falsche[nrs]?)[^.;?]{0,60}(?:gelöscht|überschrieben|entfernt|geleert)|(?:alles|daten|zieldaten|dateien|backup\w*)[^.;?]{0,30}(?:ist weg|sind weg|verschwunden|hat[^.;?]{0,20}überschrieben|überschrieben|gelöscht worden|wurden? gelöscht)`,
      '(?:誤って|間違え|うっかり)[^。]{0,40}(?:削除|消し|消え|上書き)|(?:全部|すべて|全て|データ|ファイル)[^。]{0,12}(?:消えました|消えてしま|消してしま|削除してしま|上書きしてしま)',
    ].join('|'),
    'i',
  ),
  says: 'Stop what deletes or writes there, and make nothing anew under the old name: that stands in the way of a restore. Soft delete, versions, snapshots or a backup bring data back, some of them for days only; `explain data-deleted` has the steps.',
};

/** A key or SAS stands where others read it, or a container was open: time counts. */
export const EXPOSED: Loss = {
  told: new RegExp(
    [
      String.raw`\b(?:leaked|exposed|published|pasted|committed|posted|pushed|uploaded|checked in|emailed)\b[^.;?]{0,30}\b(?:sas(?: tokens?| urls?)?|(?:account|storage|access) keys?|our keys?|connection strings?)\b(?!\w)(?=[^.;?]{0,60}\b(?:public|github(?! actions)|gitlab|git|repo\w*|jira|ticket|slack|teams|chat|internet|forum|stack ?overflow|log|wiki|customer|wrong)\b)`,
      String.raw`\b(?:leaked|stolen|compromised|exposed)\b[^.;?]{0,20}\b(?:sas|keys?|connection strings?)\b|\b(?:sas(?: tokens?| urls?)?|(?:account|storage|access) keys?|our keys?|connection strings?)\b[^.;?]{0,30}\b(?:leaked|was exposed|got exposed|stolen|compromised|abused|misused|in (?:a )?public|in the wrong hands|on github)\b`,
      String.raw`\b(?:accidentally|by (?:mistake|accident))\b[^.;?]{0,30}\b(?:made|set|left|shared)\b[^.;?]{0,40}\bpublic|\b(?:container|blob|account)s?\b[^.;?]{0,20}\b(?:was|were|has been|stood) (?:open|public)(?:ly)?\b[^.;?]{0,30}\b(?:by mistake|by accident|for (?:days|weeks|months)|yesterday|what now)`,
      `(?:schlüssel|sas|verbindungszeichenfolge)[^.;?]{0,40}(?:öffentlich|geleakt|im netz|auf github|in falschen händen)|versehentlich[^.;?]{0,40}öffentlich`,
      '(?:キー|sas|接続文字列)[^。]{0,20}(?:漏|流出|公開してしま|github に)|誤って[^。]{0,20}公開',
    ].join('|'),
    'i',
  ),
  says: 'Close it before anything else. A container: anonymous access off. A SAS: by its policy, its signer or its key (`explain revoke-sas`). A key: move what matters to the other one, then renew it (`explain rotate-keys`). A deleted message or commit takes nothing back. Then see in the resource logs who was there.',
};
